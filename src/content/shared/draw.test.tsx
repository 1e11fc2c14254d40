// @vitest-environment happy-dom
import type { ComponentChildren } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { draw } from './draw';
import * as light from './jsx-runtime';

let place: HTMLElement;
const drawn = (content: ComponentChildren) => {
  draw(content, place);
  return place.innerHTML;
};

beforeEach(() => {
  place = document.createElement('div');
  document.body.replaceChildren(place);
});

const Name = ({ name }: { name: string }) => <b>{name}</b>;

const noted = (note: string | null, lines: string[]) => (
  <>
    {note !== null && <p>{note}</p>}
    <button type="button">more</button>
    {lines.map((line) => (
      <p key={line}>{line}</p>
    ))}
  </>
);

const hidden = () => (
  <p class="a" aria-hidden={true}>
    text
  </p>
);
const press = () => place.querySelector('button')!.click();

describe('what is drawn', () => {
  it('is tags, components, lists, texts and numbers in their order', () => {
    const list = ['a', 'b'].map((text) => <li key={text}>{text}</li>);
    expect(
      drawn(
        <>
          one {2}
          <Name name="three" />
          <ul>{list}</ul>
        </>,
      ),
    ).toBe('one 2<b>three</b><ul><li>a</li><li>b</li></ul>');
  });

  it('is nothing for null, undefined and both truths', () => {
    expect(drawn([null, undefined, true, false])).toBe('');
  });

  it('is text, never markup', () => {
    expect(drawn(<p>{'<img src=x onerror=alert(1)>'}</p>)).toBe('<p>&lt;img src=x onerror=alert(1)&gt;</p>');
  });

  it('has attributes; `false` is a word in some of them and absence in the others', () => {
    const paragraph = (
      <p class="a" data-x="1" aria-expanded={false} hidden={false} tabIndex={-1} title={undefined}>
        x
      </p>
    );
    expect(drawn(paragraph)).toBe('<p class="a" data-x="1" aria-expanded="false" tabindex="-1">x</p>');
  });

  it('is the same from the runtime that the content script is compiled with', () => {
    const { jsx, jsxs, Fragment } = light;
    const child = jsx(Name as never, { name: 'x' });
    expect(drawn(jsxs(Fragment as never, { children: [child, ' ', jsx('i', { children: 'y' })] }))).toBe(
      '<b>x</b> <i>y</i>',
    );
  });
});

describe('what is drawn again', () => {
  it('keeps its elements, and the place of the keyboard with them', () => {
    drawn(noted(null, ['a']));
    const button = place.querySelector('button')!;
    button.focus();
    expect(drawn(noted('note', ['a', 'b']))).toBe('<p>note</p><button type="button">more</button><p>a</p><p>b</p>');
    expect(drawn(noted(null, []))).toBe('<button type="button">more</button>');
    expect(place.querySelector('button')).toBe(button);
    expect(document.activeElement).toBe(button);
  });

  it('loses what it no longer has', () => {
    drawn(
      <p class="a" title="b">
        x<b>y</b>
      </p>,
    );
    const paragraph = place.firstElementChild;
    expect(drawn(<p class="c">x</p>)).toBe('<p class="c">x</p>');
    expect(place.firstElementChild).toBe(paragraph);
    expect(drawn(<a href="https://arxiv.org/">x</a>)).toBe('<a href="https://arxiv.org/">x</a>');
    expect(drawn(null)).toBe('');
  });

  it('touches nothing where nothing changed', async () => {
    drawn(hidden());
    const seen = vi.fn<MutationCallback>();
    const observer = new MutationObserver(seen);
    observer.observe(place, { attributes: true, childList: true, characterData: true, subtree: true });
    drawn(hidden());
    expect(observer.takeRecords()).toEqual([]);
  });

  it('calls the listener it has now, and none where it has none any more', () => {
    const [first, second] = [vi.fn<() => void>(), vi.fn<() => void>()];
    drawn(
      <button type="button" onClick={first}>
        x
      </button>,
    );
    press();
    drawn(
      <button type="button" onClick={second}>
        x
      </button>,
    );
    press();
    drawn(<button type="button">x</button>);
    press();
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1]);
  });
});
