import "@fontsource-variable/inter";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { THEME_COOKIE, themeOf } from "@/components/ui/theme";

export const metadata: Metadata = {
  title: { default: "Clientele", template: "%s · Clientele" },
  description:
    "Which of my accounts are clients, which are customers, and am I treating each the right way?",
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#0f1318" },
  ],
};

/** The document. Reading the cookie makes every page dynamic, which workspace data needs anyway. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang="en" data-theme={theme === "automatic" ? undefined : theme} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  );
}
