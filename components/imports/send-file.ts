import { answerText } from "./answer-text";

export type Sent =
  | { readonly status: "sent"; readonly id: string }
  /** `sentence` says what happened and what to do. */
  | { readonly status: "refused"; readonly sentence: string };

const OFFLINE =
  "The upload failed because the connection was lost. Check your connection and try again.";
const UNKNOWN = "The file could not be uploaded. Try again; if it fails again, ask for help.";

/** Sends the bytes of a file as they are to an address and reports how many have gone. Never rejects. */
export function sendFile(
  file: File,
  address: string,
  onProgress: (sentBytes: number) => void,
): { readonly sent: Promise<Sent>; readonly stop: () => void } {
  // fetch cannot say how much of an upload has gone.
  const request = new XMLHttpRequest();
  const sent = new Promise<Sent>((resolve) => {
    const refuse = (sentence: string) => resolve({ status: "refused", sentence });
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onerror = () => refuse(OFFLINE);
    request.onabort = () => refuse("Stopped. Nothing was stored.");
    request.onload = () => {
      const answer = parsed(request.responseText);
      const id = answerText(answer, "id");
      if (request.status < 300 && id !== undefined) resolve({ status: "sent", id });
      else refuse(answerText(answer, "message") ?? UNKNOWN);
    };
    request.open("PUT", address);
    request.send(file);
  });
  return { sent, stop: () => request.abort() };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
