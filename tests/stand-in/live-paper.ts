/** One paper as Hugging Face knows it. */
export interface LivePaper {
  id: string;
  title: string;
  votes: number;
  abstract: string;
  /** One English sentence by a model: many papers have none. */
  sentence?: string;
  code?: { url: string; stars: number };
  /** Fields of the paper, and of the entry around it, as they come: in place of those that are made of the above. */
  raw?: { paper?: object; entry?: object };
}

/** The same with what the Korean repository adds to it. */
export interface KoreanPaper extends LivePaper {
  translatedTitle: string;
  purpose: string;
  method: string[];
  conclusion: string;
}

/** An entry of a day's list, with the fields that it has had since 2025. */
export function wireEntry({ id, title, votes, abstract, sentence, code, raw }: LivePaper, date: string) {
  return {
    paper: {
      id,
      authors: [{ name: 'Jae Doe', hidden: false }],
      publishedAt: `${date}T00:00:00.000Z`,
      title,
      summary: abstract,
      upvotes: votes,
      ...(sentence === undefined ? {} : { ai_summary: sentence, ai_keywords: ['stand-ins', 'tests'] }),
      ...(code ? { githubRepo: code.url, githubStars: code.stars } : {}),
      ...raw?.paper,
    },
    publishedAt: `${date}T00:00:00.000Z`,
    title,
    thumbnail: `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png`,
    numComments: 2,
    ...raw?.entry,
  };
}

/** A day's JSON as the Korean repository has it. */
export function koreanDayText(date: string, papers: readonly KoreanPaper[]): string {
  const entries = papers.map((paper) => ({
    paper: wireEntry(paper, date).paper,
    translation_title: paper.translatedTitle,
    purpose: paper.purpose,
    method: paper.method,
    conclusion: paper.conclusion,
    keywords: ['Stand-Ins'],
  }));
  return JSON.stringify(entries, null, 2);
}
