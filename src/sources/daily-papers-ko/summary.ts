import type { Item, Section } from '../../digest/digest';
import { readBody, readItem, readListed, splitLabel } from './item';
import type { Line } from './line';

/** Real lists nest twice; what is nested deeper than this stays at this depth. */
const MAX_DEPTH = 8;

const RULE = /^[-*_#=+•]+$/;

/**
 * The lines below an entry's facts as sections. A labelled bullet begins one; plain bullets in a
 * row are one without label; whatever else follows a bullet (enumerated lines, nested bullets, bare
 * paragraphs) belongs to it.
 */
export function readSummary(lines: readonly Line[]): Section[] {
  const summary = new Summary();
  for (const line of lines) if (line.kind !== 'bare' || !RULE.test(line.text)) summary.add(line);
  return summary.sections;
}

class Summary {
  readonly sections: Section[] = [];
  /** The items that a nested one may belong to, the outermost first. */
  private open: { line: Line; item: Item }[] = [];

  add(line: Line): void {
    const isOutermost = line.kind === 'bullet' && line.indent === 0;
    const labelled = isOutermost || this.sections.length === 0 ? splitLabel(line.text) : null;
    if (line.kind === 'heading') this.begin(line.text, '');
    else if (labelled) this.begin(labelled.label, labelled.text);
    else if (line.kind === 'bare') this.continue(line);
    else this.addItem(line, isOutermost && !this.awaitsItems() ? this.begin(null, '') : this.section());
  }

  private begin(label: string | null, body: string): Section {
    const section: Section = { label, blocks: readBody(body) };
    this.open = [];
    this.sections.push(section);
    return section;
  }

  private section(): Section {
    return this.sections.at(-1) ?? this.begin(null, '');
  }

  /** A plain bullet after a labelled one is its own list, unless the label has no body yet or ends with a colon. */
  private awaitsItems(): boolean {
    const section = this.sections.at(-1);
    const last = section?.blocks.at(-1);
    if (!section || section.label === null) return section !== undefined;
    return last?.kind !== 'paragraph' || /[:：]$/.test(last.text);
  }

  private addItem(line: Line, section: Section): void {
    const list = this.listFor(line, section);
    const items = readListed(line.text);
    if (items) return void list.push(...items);
    const item = readItem(line.text);
    list.push(item);
    this.open.push({ line, item });
  }

  /** Enumerated lines lie below a bullet at the same column; all others need a deeper one. */
  private listFor(line: Line, section: Section): Item[] {
    const isBelow = (other: Line) =>
      line.indent > other.indent ||
      (line.indent === other.indent && line.kind === 'enumerated' && other.kind === 'bullet');
    while (this.open.length >= MAX_DEPTH || (this.open.length > 0 && !isBelow(this.open.at(-1)!.line))) this.open.pop();
    return this.open.at(-1)?.item.items ?? trailingList(section);
  }

  /** A bare line goes on with the item before it, or is a further paragraph of a labelled section. */
  private continue(line: Line): void {
    const section = this.section();
    const item = this.open.at(-1)?.item;
    if (item && (section.label === null || line.indent > 0)) {
      item.text += `\n${line.text}`;
    } else {
      this.open = [];
      section.blocks.push(...readBody(line.text));
    }
  }
}

function trailingList(section: Section): Item[] {
  const last = section.blocks.at(-1);
  if (last?.kind === 'list') return last.items;
  const items: Item[] = [];
  section.blocks.push({ kind: 'list', items });
  return items;
}
