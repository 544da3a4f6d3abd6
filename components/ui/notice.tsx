import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode, Ref } from "react";

const TONES = {
  info: { icon: Info, className: "border-accent bg-accent-soft", iconClass: "text-accent" },
  warning: {
    icon: TriangleAlert,
    className: "border-warning bg-warning-soft",
    iconClass: "text-warning",
  },
  danger: {
    icon: CircleAlert,
    className: "border-danger bg-danger-soft",
    iconClass: "text-danger",
  },
} as const;

interface NoticeProps {
  readonly tone: keyof typeof TONES;
  readonly children: ReactNode;
  /** `status` is read out when it appears, `alert` at once; leave out what is there from the start. */
  readonly role?: "status" | "alert" | undefined;
  /** To send the focus here. */
  readonly ref?: Ref<HTMLDivElement>;
}

/** Something to know before reading on. */
export function Notice({ tone, children, role, ref }: NoticeProps) {
  const { icon: Icon, className, iconClass } = TONES[tone];
  return (
    <div
      ref={ref}
      role={role}
      tabIndex={ref ? -1 : undefined}
      className={`keep-together flex gap-2.5 border-l-2 px-3 py-2.5 ${className}`}
    >
      <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${iconClass}`} />
      <div className="grid min-w-0 gap-1.5">{children}</div>
    </div>
  );
}
