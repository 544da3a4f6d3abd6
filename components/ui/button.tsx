import Link from "next/link";
import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";

const TONES = {
  primary:
    "border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong",
  secondary: "border-control bg-page text-ink hover:bg-raised",
  danger: "border-danger bg-page text-danger hover:bg-danger-soft",
} as const;

type Tone = keyof typeof TONES;

const SHAPE =
  "inline-flex min-h-9 cursor-pointer items-center justify-center gap-2 rounded-sm border px-3.5 " +
  "py-1.5 text-center font-medium transition-colors touch:min-h-11 " +
  "print:hidden disabled:cursor-default disabled:border-line disabled:bg-raised disabled:text-muted";

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly tone?: Tone | undefined;
  /** To send the focus here. */
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button; submits the form it stands in unless `type` says otherwise. */
export function Button({
  tone = "secondary",
  type = "submit",
  className = "",
  ...rest
}: ButtonProps) {
  return <button {...rest} type={type} className={`${SHAPE} ${TONES[tone]} ${className}`} />;
}

interface ButtonLinkProps {
  readonly href: string;
  readonly tone?: Tone;
  readonly children: ReactNode;
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ href, tone = "secondary", children }: ButtonLinkProps) {
  return (
    <Link href={href} prefetch={false} className={`${SHAPE} ${TONES[tone]}`}>
      {children}
    </Link>
  );
}
