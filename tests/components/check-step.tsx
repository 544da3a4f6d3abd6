import { CheckStep } from "@/components/imports/check-step";
import { checkView } from "./check-view";
import { show } from "./page";
import { stepAction } from "./sent";

/** The check step as its view says, and what its forms are sent to. */
export function showCheck(more: Parameters<typeof checkView>[0], problem?: string) {
  const actions = {
    checkAgain: stepAction(problem),
    correctCells: stepAction(problem),
    decideAccounts: stepAction(problem),
    decideRows: stepAction(problem),
    answerQuestions: stepAction(problem),
  };
  const user = show(<CheckStep importId="i-1" view={checkView(more)} {...actions} />);
  return { user, ...actions };
}
