import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { SearchField } from "@/components/ui/search-field";
import type { Theme } from "@/components/ui/theme";
import { ThemeChoice } from "@/components/ui/theme-choice";
import type { WorkspaceFrame as FrameView } from "@/lib/usecases/workspace-frame";
import { FrameLinks } from "./frame-links";
import { WorkspaceSwitcher, type Workspaces } from "./workspace-switcher";

interface WorkspaceFrameProps {
  readonly frame: FrameView;
  readonly theme: Theme;
  /** Addresses of the pages that are linked. */
  readonly pages: readonly string[];
  /** Who is signed in. */
  readonly person: string;
  readonly signOut: () => Promise<void>;
  /** Where there are several: the way from one to another. */
  readonly workspaces?: Workspaces | undefined;
  readonly children: ReactNode;
}

/** The frame around every page of the workspace. */
export function WorkspaceFrame({ children, pages, ...header }: WorkspaceFrameProps) {
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[11rem_minmax(0,1fr)] print:block">
      <a
        href="#content"
        className="sr-only z-30 bg-page px-4 py-3 font-medium text-accent focus:not-sr-only focus:fixed focus:top-0 focus:left-0"
      >
        Skip to content
      </a>
      {/* Fixed only where the screen is high enough: at 400 % it would cover what one reads. */}
      <nav
        aria-label="Main"
        className="z-20 border-t border-line bg-raised max-md:[@media(min-height:480px)]:fixed max-md:[@media(min-height:480px)]:inset-x-0 max-md:[@media(min-height:480px)]:bottom-0 md:sticky md:top-0 md:flex md:h-dvh md:flex-col md:overflow-y-auto md:border-t-0 md:border-r md:p-3 print:hidden"
      >
        <p className="hidden px-2.5 pt-1 pb-4 text-lead font-semibold md:block">Clientele</p>
        <FrameLinks pages={pages} />
      </nav>
      <div className="min-w-0">
        <Header {...header} />
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto max-w-6xl px-4 pt-5 pb-24 outline-none has-data-wide:max-w-none has-data-wide:pt-3 md:px-6 md:pb-16 print:max-w-none print:p-0"
        >
          {children}
        </main>
      </div>
    </div>
  );
}

function Header({
  frame,
  theme,
  person,
  signOut,
  workspaces,
}: Omit<WorkspaceFrameProps, "children" | "pages">) {
  const day = frame.asOfIsToday ? `${frame.asOf} (today)` : frame.asOf;
  return (
    <header className="flex flex-wrap items-center gap-x-5 gap-y-2 border-b border-line px-4 py-1.5 md:px-6 print:hidden">
      <div className="min-w-0 flex-1 basis-56">
        {workspaces ? (
          <WorkspaceSwitcher {...workspaces} />
        ) : (
          <p className="font-semibold">{frame.workspaceName}</p>
        )}
        <p className="text-caption text-muted">
          {frame.currency} · as of {day} · model {frame.modelVersion}
        </p>
      </div>
      <div className="flex min-w-0 flex-1 basis-72 items-center gap-2 lg:max-w-md">
        {/* biome-ignore lint/a11y/useSemanticElements: browsers differ in what they make of <search> */}
        <form action="/accounts" role="search" className="flex min-w-0 flex-1">
          <SearchField name="q" label="Search accounts" />
        </form>
        <ThemeChoice theme={theme} />
      </div>
      <Form action={signOut} className="flex items-center gap-2.5">
        <Link
          href="/you"
          prefetch={false}
          title="Your password and your sessions"
          className="inline-flex min-h-9 max-w-40 items-center text-caption text-muted underline decoration-1 underline-offset-2 hover:text-ink touch:min-h-11"
        >
          <span className="truncate">{person}</span>
        </Link>
        <Button>Sign out</Button>
      </Form>
    </header>
  );
}
