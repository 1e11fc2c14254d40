import type { ComponentChildren } from 'preact';
import type { ReadableBlock, ReadableItem, ReadableSection } from '../../digest/readable-paper';
import type { Language } from '../../i18n/language';
import { InlineText } from '../components/InlineText';
import { translateLabel } from '../../i18n/section-label';
import { panelStrings } from '../../i18n/panel';

interface Props {
  sections: ReadableSection[];
  /** The language that the summary is written in. */
  written: Language;
  language: Language;
  /** The name that automation finds it by, beside its language. */
  field?: string;
  /** Rendered above the sections. */
  children?: ComponentChildren;
}

/** A summary, section by section in the order of the source. */
export function Summary({ sections, written, language, field, children }: Props) {
  return (
    <div class="summary" data-language={written} data-field={field}>
      {children}
      {sections.map(({ label, heading, blocks }, index) => (
        <section key={index} data-section={label ?? 'summary'}>
          <SectionHeading label={label} heading={heading} language={language} />
          <div class="text" lang={written}>
            {blocks.map((block, at) => (
              <TextBlock key={at} block={block} />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function SectionHeading({ label, heading, language }: Omit<ReadableSection, 'blocks'> & { language: Language }) {
  const known = label === null ? panelStrings[language].summary : translateLabel(label, language);
  if (known !== null || label === null || heading === null) return <h3>{known}</h3>;
  return (
    <h3 lang={/\p{Script=Hangul}/u.test(label) ? 'ko' : 'en'}>
      <InlineText text={heading} />
    </h3>
  );
}

function TextBlock({ block }: { block: ReadableBlock }) {
  if (block.kind === 'list') return <ItemList items={block.items} />;
  return (
    <p>
      <InlineText text={block.text} />
    </p>
  );
}

/** Items with markers keep the ones that they were written with. */
function ItemList({ items }: { items: ReadableItem[] }) {
  return (
    <ul>
      {items.map((item, index) => (
        <li key={index} class={item.marker === null ? 'bullet' : 'marked'}>
          <span class="marker">{item.marker ?? '•'}</span>
          <div>
            {item.label !== null && (
              <strong>
                <InlineText text={item.label} />
                {item.text && ': '}
              </strong>
            )}
            <InlineText text={item.text} />
            {item.items.length > 0 && <ItemList items={item.items} />}
          </div>
        </li>
      ))}
    </ul>
  );
}
