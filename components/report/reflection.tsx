import { Section } from "@/components/ui/section";

const QUESTIONS = [
  "Which accounts are clients and which are customers, and how would knowing it change what you do?",
  "Where would more tailoring, or less, have been better?",
  "How do communication and service differ between the two today?",
] as const;

const LINES = ["first", "second", "third", "fourth"] as const;

/** Questions to answer with a pen, each with lines to write on. */
export function Reflection() {
  return (
    <Section
      title="Questions for the review"
      finding="Write your answers on the printed page and take them to the next review."
    >
      <ol className="grid gap-6">
        {QUESTIONS.map((question, index) => (
          <li key={question}>
            <p className="font-medium">
              {index + 1}. {question}
            </p>
            {LINES.map((line) => (
              <div key={line} className="h-8 border-b border-control" />
            ))}
          </li>
        ))}
      </ol>
    </Section>
  );
}
