"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { CONTROL } from "@/components/ui/control";
import { Notice } from "@/components/ui/notice";

interface FileFieldProps {
  /** What was wrong with the last try, said above everything and read out. */
  readonly problem: string;
  /** What the browser offers to choose from. */
  readonly accept: string;
  /** What may be sent, said before it is. */
  readonly limits: string;
  /** What else is to be filled in, above the file. */
  readonly children?: ReactNode;
}

/** The file input with the limits, said before anything is sent, and what was wrong. */
export function FileField({ problem, accept, limits, children }: FileFieldProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) box.current?.focus();
  }, [problem]);
  return (
    <>
      {problem ? (
        <Notice tone="danger" role="alert" ref={box}>
          <p>{problem}</p>
        </Notice>
      ) : null}
      {children}
      <div className="grid gap-1">
        <label htmlFor={id} className="font-medium">
          File
        </label>
        <p id={`${id}-limits`} className="text-caption text-muted">
          {limits}
        </p>
        <input
          id={id}
          name="file"
          type="file"
          accept={accept}
          aria-describedby={`${id}-limits`}
          className={`${CONTROL} w-full file:mr-3 file:rounded-sm file:border file:border-solid file:border-control file:bg-raised file:px-2.5 file:py-0.5`}
        />
      </div>
    </>
  );
}
