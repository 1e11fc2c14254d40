import type { Media } from '../../digest/digest';

/** Where the writer took the pictures from: `/avatars/….svg` is relative to it. */
const HOME = 'https://huggingface.co';

const IMAGE = /^!\[[^\]]*\]\((.*)\)$/;
/** `[Watch Video](address)`, and without the parentheses all through early December 2023. */
const VIDEO_LINK = /^\[Watch Video\]\s*\(?([^\s)]*)\)?$/i;
const TAG = /<\/?(?:div|p|video|source|img)\b[^<>]*>/gi;
const ADDRESS = /<(video|source|img)\b[^<>]*?\ssrc\s*=\s*["']?([^"'\s<>]+)/i;

/** Where nearly all pictures are: an address there is sound whatever follows, without slow `URL` to say so. */
const PICTURES = /^https:\/\/(?:cdn-[a-z]{1,20}\.)?huggingface\.co\//;

/**
 * Host names that are not ASCII. Browsers differ, and change, in which of them they take (`xn--a` is none
 * to some); no picture has ever been at one.
 */
const PUNYCODE = /(?:^|\.)xn--/;

/**
 * Whether a line is nothing but a picture or a video, and which. `media` is null where its address
 * is not `https` or its host not ASCII, or it is the mere frame of one; null as a whole where the line is something else.
 */
export function readMedia(line: string): { media: Media | null } | null {
  const image = IMAGE.exec(line);
  if (image) return { media: media('image', image[1]!) };
  const link = VIDEO_LINK.exec(line);
  if (link) return { media: media('video', link[1]!) };
  if (!line.startsWith('<') || line.replace(TAG, '').trim() !== '') return null;
  const tag = ADDRESS.exec(line);
  return { media: tag && media(tag[1]!.toLowerCase() === 'img' ? 'image' : 'video', tag[2]!) };
}

function media(kind: Media['kind'], address: string): Media | null {
  const target = /\S+/.exec(address)?.[0] ?? '';
  const url = target.startsWith('/') ? HOME + target : target;
  return isSound(url) ? { kind, url } : null;
}

function isSound(url: string): boolean {
  if (PICTURES.test(url)) return true;
  return url.startsWith('https://') && URL.canParse(url) && !PUNYCODE.test(new URL(url).hostname);
}
