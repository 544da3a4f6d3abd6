import { expect, it, vi } from "vitest";
import { screen, show } from "@/tests/components/page";
import { FileForm } from "./file-form";

interface Request {
  method: string;
  address: string;
  sent: unknown;
  /** What comes back, as the browser tells it. */
  answers(status: number, text: string): void;
  breaksOff(): void;
  hasSent(bytes: number): void;
}

/** Takes the place of the network: answers the requests that were made. */
function network(): Request[] {
  const made: Request[] = [];
  class Upload {
    readonly upload: { onprogress?: (event: { loaded: number }) => void } = {};
    onload?: () => void;
    onerror?: () => void;
    onabort?: () => void;
    status = 0;
    responseText = "";
    readonly request: Request = {
      ...{ method: "", address: "", sent: undefined },
      answers: (status, text) => {
        this.status = status;
        this.responseText = text;
        this.onload?.();
      },
      breaksOff: () => this.onerror?.(),
      hasSent: (loaded) => this.upload.onprogress?.({ loaded }),
    };
    open(method: string, address: string) {
      Object.assign(this.request, { method, address });
    }
    send(body: unknown) {
      this.request.sent = body;
      made.push(this.request);
    }
    abort() {
      this.onabort?.();
    }
  }
  vi.stubGlobal("XMLHttpRequest", Upload);
  return made;
}

function openForm(addressOf = (file: File) => ({ address: `/to?name=${file.name}` })) {
  const onSent = vi.fn();
  const limits = "Up to 1 MB.";
  const user = show(
    <FileForm
      maxMegabytes={1}
      accept=".csv"
      limits={limits}
      addressOf={addressOf}
      onSent={onSent}
    />,
  );
  return { user, onSent };
}

const field = () => screen.getByLabelText<HTMLInputElement>("File");
const button = (name: string) => screen.getByRole("button", { name });

/** Puts a file into the field, as the browser does once it was chosen. */
function choose(content: string): void {
  const chosen = new DataTransfer();
  chosen.items.add(new File([content], "list.csv"));
  field().files = chosen.files;
}

async function send(content: string) {
  const [made, { user, onSent }] = [network(), openForm()];
  choose(content);
  await user.click(button("Upload the file"));
  const [request] = made;
  if (!request) throw new Error("Nothing was sent.");
  return { user, onSent, request };
}

it("sends nothing without a file, and says so where the focus goes", async () => {
  const [made, { user }] = [network(), openForm()];
  await user.click(button("Upload the file"));
  expect(screen.getByRole("alert").textContent).toBe("Choose a file first.");
  expect(document.activeElement).toBe(screen.getByRole("alert"));
  expect(made).toEqual([]);
});

it.each([
  ["an empty one", "", "The file is empty. Choose one that has rows."],
  ["one that is too large", "x".repeat(1_000_001), "The file is 1.1 MB; the limit is 1 MB."],
])("sends no file that is %s", async (_, content, sentence) => {
  const [made, { user }] = [network(), openForm()];
  choose(content);
  await user.click(button("Upload the file"));
  expect(screen.getByRole("alert").textContent).toBe(sentence);
  expect(made).toEqual([]);
});

it("says the limits with the field, and shows how much has gone", async () => {
  const { request, onSent } = await send("x".repeat(900_000));
  expect(request).toMatchObject({ method: "PUT", address: "/to?name=list.csv" });
  request.hasSent(500_000);
  expect(await screen.findByText("0.5 of 0.9 MB uploaded")).toBeTruthy();
  expect(document.getElementById(field().getAttribute("aria-describedby") ?? "")?.textContent).toBe(
    "Up to 1 MB.",
  );
  request.answers(201, JSON.stringify({ id: "i-1" }));
  expect(await screen.findByRole("button", { name: "Opening the file…" })).toBeTruthy();
  expect(onSent).toHaveBeenCalledExactlyOnceWith("i-1");
});

it.each([
  [
    "the connection breaks off",
    (request: Request) => request.breaksOff(),
    "The upload failed because the connection was lost. Check your connection and try again.",
  ],
  [
    "the server says why not",
    (request: Request) => request.answers(413, JSON.stringify({ message: "Too large." })),
    "Too large.",
  ],
  [
    "something else answers",
    (request: Request) => request.answers(502, "<html>"),
    "The file could not be uploaded. Try again; if it fails again, ask for help.",
  ],
])("says so where %s, and can be sent again", async (_, end, sentence) => {
  const { request, onSent } = await send("Account name\n");
  end(request);
  expect((await screen.findByRole("alert")).textContent).toBe(sentence);
  expect(button("Upload the file")).toHaveProperty("disabled", false);
  expect(onSent).not.toHaveBeenCalled();
});

it("can be stopped on the way", async () => {
  const { user } = await send("Account name\n");
  await user.click(button("Stop"));
  expect((await screen.findByRole("alert")).textContent).toBe("Stopped. Nothing was stored.");
});
