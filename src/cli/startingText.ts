/** What a new scenario is called, and the world it begins in. */
export interface Beginning {
  readonly slug: string;
  readonly title: string;
  readonly world: string;
}

/** A scenario with every section of a lesson, ready to be written over: it runs, and `check` finds nothing in it. */
export const startingText = ({ slug, title, world }: Beginning): string => `---
sluice: 1
id: ${slug}
title: ${JSON.stringify(title)}
question: What happens if ...?
language: en
level: beginner
minutes: 25
world: ${world}
seed: ${slug}
strategies:
  asItIs:
    label: As it is
  withCare:
    label: With care for those who are here
    set: { programme.spendPerDay: 140 CNY }
lesson:
  goal: goal
  naive: asItIs
  reference: withCare
  claims:
    care:
      holds: activeLastWeek@withCare > activeLastWeek@asItIs
      without: { off: [programme] }
---

# ${title.replace(/[\\`*_[\]<>#{}]/g, '\\$&')}

Two or three sentences: whose product is this, and what do they wonder about?

${lesson}`;

/** The sections of a lesson, each with what belongs there. */
const lesson = `## What we see

In the last week {{ activeLastWeek : number }} people came. What is missing from this picture?

\`\`\`chart weeks
measure: active.week
\`\`\`

## What do you expect?

Ask for one number or one order, before anybody moves a lever.

\`\`\`predict guess
form: point
question: The team puts 140 a day into those who are here. How many people come in the last week?
measure: activeLastWeek@withCare
\`\`\`

## Try it

\`\`\`levers care
after: guess
show: [programme.spendPerDay]
\`\`\`

\`\`\`chart answer
measure: active.week
\`\`\`

\`\`\`value headline
show: [activeLastWeek, retention.d30, balance]
\`\`\`

:::hint
A hint is pulled, never pushed. What would you look at first?
:::

## Your turn

Say the goal and the budget in one sentence.

\`\`\`checkpoint goal
task: Reach 1,000 people in the last week.
goal: activeLastWeek >= 1000
\`\`\`

\`\`\`chart plans
measure: active.week
compare: [asItIs, withCare]
\`\`\`

## Talk about it

1. What did you expect, and what came?
2. Why?
3. What would you do on Monday?

\`\`\`note rule
question: What rule would you give a colleague, in one sentence?
\`\`\`

:::instructor
What usually surprises, and when to speak of it.
:::
`;
