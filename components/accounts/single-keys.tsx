"use client";

import { useEffect, useSyncExternalStore } from "react";
import { Checkbox } from "@/components/ui/checkbox";

const STORED = "clientele-single-keys";
const CHANGED = "clientele-single-keys-changed";

function subscribe(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  window.addEventListener("storage", changed);
  return () => {
    window.removeEventListener(CHANGED, changed);
    window.removeEventListener("storage", changed);
  };
}

/** A browser that keeps nothing has the keys on. */
function areOn(): boolean {
  try {
    return localStorage.getItem(STORED) !== "off";
  } catch {
    return true;
  }
}

function turn(isOn: boolean): void {
  try {
    localStorage.setItem(STORED, isOn ? "on" : "off");
  } catch {
    // Then the choice lasts for nothing, which the box shows.
  }
  window.dispatchEvent(new Event(CHANGED));
}

/** Where letters are typed: a key there means itself. */
function isTypedInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["radio", "checkbox"].includes(target.type);
  return target.isContentEditable || ["TEXTAREA", "SELECT"].includes(target.tagName);
}

interface SingleKeysProps {
  /** What they do. */
  readonly children: string;
  /** Takes a small letter that was pressed outside of fields; whether it means something here. */
  readonly onLetter: (letter: string) => boolean;
}

/**
 * The switch of the single keys, and they themselves while it is on: who speaks to their machine,
 * or hits a key by accident, can do without. Without JavaScript there is nothing to switch.
 */
export function SingleKeys({ children, onLetter }: SingleKeysProps) {
  const isOn = useSyncExternalStore(subscribe, areOn, () => undefined);
  useEffect(() => {
    if (!isOn) return;
    function press(event: KeyboardEvent) {
      const { key, target, ctrlKey, metaKey, altKey, repeat } = event;
      if (ctrlKey || metaKey || altKey || repeat || isTypedInto(target)) return;
      if (/^[a-z]$/i.test(key) && onLetter(key.toLowerCase())) event.preventDefault();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [isOn, onLetter]);
  if (isOn === undefined) return null;
  return (
    // Of no form: one that has been sent would put the box back as the page came.
    <Checkbox form="" checked={isOn} onChange={(event) => turn(event.target.checked)}>
      {children}
    </Checkbox>
  );
}
