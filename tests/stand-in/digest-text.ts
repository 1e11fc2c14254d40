/** One paper as a digest tells it. */
export interface Entry {
  id: string;
  title: string;
  /** null: the digest says `Vote: -`. */
  votes: number | null;
  /** The summary by label; without one, a plain list of one item. */
  sections?: Record<string, string>;
}

/** A day's Markdown as the repository has it since late 2024. */
export function digestText(date: string, entries: readonly Entry[]): string {
  return [`## Daily Papers (${date})`, ...entries.map(entryText)].join('\n\n') + '\n';
}

function entryText({ id, title, votes, sections }: Entry): string {
  const bullets = sections
    ? Object.entries(sections).map(([label, text]) => `- ***${label}***: ${text}`)
    : [`- ${title}에 대한 시험용 요약입니다. 두 번째 문장도 있습니다.`];
  return [
    `### [${title}](https://arxiv.org/abs/${id})`,
    `![](https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png)`,
    `Vote: ${votes ?? '-'}`,
    'Authors: Jae Doe, Min Roe',
    bullets.join('\n'),
  ].join('\n\n');
}
