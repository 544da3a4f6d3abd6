import { describe, expect, it } from "vitest";
import { passwordProblem } from "./password-rules";

const INES = ["Ines Owner", "ines.owner@harbour-works.example"];

describe("common passwords are refused offline", () => {
  it.each([
    "password1234",
    "Password1234!",
    "P@ssw0rd12345",
    "passwordpassword",
    "qwertyuiop123",
    "123456789012",
    "letmeinletmein",
    "iloveyou1234",
    "welcome12345",
    "administrator",
    "zaq12wsxcde3",
    "Summer2024!!!",
    "19900101199001",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "asdfghjkl;'12",
  ])("%s", (password) => {
    expect(passwordProblem(password, [])).toMatch(/^This password is easy to guess/);
  });

  it.each([
    "ines.owner@harbour-works.example",
    "InesOwner2026",
    "ownerowner12",
    "harbour-works-ines",
    "Clientele2026!",
    "clienteleclientele",
  ])("%s, of somebody whose name and address it is made of", (password) => {
    expect(passwordProblem(password, INES)).toMatch(/^This password is easy to guess/);
  });

  it.each([
    "walnut-harbour-lantern-73",
    "correct horse battery staple",
    "korrekt pferd heft batterie",
    "jk4f9sl2p0qx",
    "münchen regnet lila",
    "密码不会很容易猜到的吧哈",
  ])("but not %s", (password) => {
    expect(passwordProblem(password, INES)).toBeUndefined();
  });

  it.each(["p@$$w0rd", "1234567890", "a1"])("%s over and over, up to the longest", (piece) => {
    const password = piece.repeat(64).slice(0, 128);
    expect(passwordProblem(password, INES)).toMatch(/^This password is easy to guess/);
  });
});
