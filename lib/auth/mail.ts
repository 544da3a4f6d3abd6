import { createTransport } from "nodemailer";
import { environment } from "@/lib/env";

const TIMEOUT_MS = 10_000;

interface Mail {
  /** The address alone. */
  readonly to: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** Whether a mail server is named: without one nothing is mailed, and nothing asks for it. */
export function isMailSetUp(): boolean {
  return environment().mail !== undefined;
}

/**
 * Hands a mail over to the server of CLIENTELE_SMTP_URL: the only time the product calls anybody.
 * @throws Error when the server does not take it
 */
export async function sendMail({ to, subject, paragraphs }: Mail): Promise<void> {
  const { mail } = environment();
  if (!mail) throw new Error("CLIENTELE_SMTP_URL is not set.");
  const transport = createTransport({
    url: mail.url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    // A text is a text, also where it looks like an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from: { name: "Clientele", address: mail.from },
      to: { name: "", address: to },
      subject,
      text: `${paragraphs.join("\n\n")}\n`,
    });
  } finally {
    transport.close();
  }
}
