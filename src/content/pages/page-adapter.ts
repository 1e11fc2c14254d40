/** A place in a page, as `insertAdjacentElement` takes it. */
interface Anchor {
  selector: string;
  position: InsertPosition;
}

/**
 * One kind of page that papers stand on: where such pages are, which paper is on one, and where what is ours goes.
 * Data, and functions that read the page: it is part of the script that every such page loads, of the manifest, and
 * of the tests that hold it to real pages. What acts on it is in `content/shared`.
 */
export interface PageAdapter {
  /** The addresses of its pages, as match patterns: the manifest's list of them. */
  matches: readonly string[];
  /** The id of the paper that an address names, or null: known before anything of the page is there. */
  idInAddress(address: string): string | null;
  /** True where the paper of this id has no other one, so that what the page states need not be waited for. */
  isOnlyId(id: string): boolean;
  /** The id that the page itself states, as it is written there; null while, or where, it states none. */
  statedId(page: Document): string | null;
  /** The element that the panel follows; once it is there, so is all that stands above. */
  above: string;
  /** Where the panel goes: to the first of these that the page has. */
  panel: readonly Anchor[];
  /** Lines at whose end the badge stands, in the first that has room for it. */
  badgeLines: readonly string[];
  /** Where the badge goes where the page has not the first of these lines. */
  badge: Anchor;
  /** The elements below the panel, which must not be seen to move when that comes; `narrow` up to a width of the page. */
  below: { always: string; narrow: { selector: string; width: string } };
}
