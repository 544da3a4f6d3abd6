import { Checkbox } from "@/components/ui/checkbox";
import { Radios } from "@/components/ui/radios";
import { TextLink } from "@/components/ui/text-link";
import type { FormQuestion } from "@/lib/usecases/ask-before-saving";
import type { AccountFormState } from "@/lib/usecases/edit-account-form";

interface FormQuestionsProps {
  readonly state: AccountFormState;
}

const NAMES: readonly FormQuestion["name"][] = ["duplicate", "owner"];

/** What is asked once before an account is saved; the next attempt answers it. */
export function FormQuestions({ state }: FormQuestionsProps) {
  const questions = state.questions ?? [];
  // What was answered stays so while something else is still asked or wrong.
  const answered = NAMES.filter((name) => !questions.some((question) => question.name === name));
  return (
    <>
      {answered.map((name) => {
        const answer = state.values[`confirm.${name}`];
        return answer ? (
          <input key={name} type="hidden" name={`confirm.${name}`} value={answer} />
        ) : null;
      })}
      <Questions questions={questions} />
    </>
  );
}

function Questions({ questions }: { readonly questions: readonly FormQuestion[] }) {
  return questions.map(({ name, sentence, links, choices }) => {
    const field = `confirm.${name}`;
    const [first] = choices;
    return (
      <section
        key={name}
        aria-label="Before this is saved"
        className="grid gap-2 border-l-4 border-accent bg-raised px-4 py-3"
      >
        <p className="max-w-prose font-medium">{sentence}</p>
        {links.length > 0 ? (
          <ul className="grid justify-items-start gap-1">
            {links.map(({ href, label }) => (
              <li key={href}>
                <TextLink href={href}>{label}</TextLink>
              </li>
            ))}
          </ul>
        ) : null}
        {first && choices.length === 1 ? (
          <Checkbox name={field} value={first.value}>
            {first.label}
          </Checkbox>
        ) : (
          <Radios name={field} legend="Save it for" value="" options={choices} />
        )}
      </section>
    );
  });
}
