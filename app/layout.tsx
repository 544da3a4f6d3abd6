import "@fontsource-variable/inter";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { DocumentNonceProvider } from "@/components/ui/document-nonce";
import { THEME_COOKIE, themeOf } from "@/components/ui/theme";
import { NONCE_HEADER } from "@/lib/auth/page-policy";

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

/** The document. Reading headers makes every page dynamic, which data and nonces need anyway. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
  return (
    <html lang="en" data-theme={theme === "automatic" ? undefined : theme} suppressHydrationWarning>
      <body>
        <DocumentNonceProvider nonce={nonce}>{children}</DocumentNonceProvider>
      </body>
    </html>
  );
}
