import { vi } from "vitest";
import { ModelEditor } from "@/components/models/model-editor";
import type { ModelFormState } from "@/lib/usecases/save-model";
import { modelView, tryingServer, whatIfView } from "./model-view";
import { screen, show } from "./page";
import { answering } from "./sent";

export const OPEN: ModelFormState = {
  status: "open",
  message: "",
  problems: [],
  name: "",
  note: "",
};
export const MOVED = whatIfView({ finding: "7 of 60 accounts would change segment." });
export const PROBLEM = { path: "segments.clientFrom", message: "The threshold must be higher." };

type Answer = Parameters<typeof tryingServer>[0];

/** The editor at the built-in model, what it is saved to and what the server was asked to try. */
export function editor(
  answer: Answer = () => ({ ok: true, view: MOVED }),
  saved: Partial<ModelFormState> = {},
) {
  const server = tryingServer(answer);
  vi.stubGlobal("fetch", server.fetch);
  const save = answering<ModelFormState>({ ...OPEN, ...saved });
  const user = show(<ModelEditor view={modelView()} save={save} />);
  return { user, save, asked: server.asked };
}

export const box = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
export const slider = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
export const press = (name: string) => screen.getByRole("button", { name });
