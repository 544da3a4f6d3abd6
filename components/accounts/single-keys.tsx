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

function clickByKey(event: KeyboardEvent): void {
  const { key, target, ctrlKey, metaKey, altKey, repeat } = event;
  if (ctrlKey || metaKey || altKey || repeat || isTypedInto(target)) return;
  if (!/^[a-z]$/i.test(key)) return;
  const control = document.querySelector<HTMLElement>(`[data-key="${key.toLowerCase()}"]`);
  if (!control) return;
  event.preventDefault();
  control.click();
}

/** Single letters press the buttons that carry them, unless they are switched off; without JavaScript there is nothing to switch. */
export function SingleKeys() {
  const isOn = useSyncExternalStore(subscribe, areOn, () => undefined);
  useEffect(() => {
    if (!isOn) return;
    document.addEventListener("keydown", clickByKey);
    return () => document.removeEventListener("keydown", clickByKey);
  }, [isOn]);
  if (isOn === undefined) return null;
  return (
    <Checkbox checked={isOn} onChange={(event) => turn(event.target.checked)}>
      Single keys label and skip
    </Checkbox>
  );
}
