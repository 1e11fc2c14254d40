import { describe, expect, it } from 'vitest';
import { readMedia } from './media';

const image = { kind: 'image', url: 'https://cdn.example/a.png' };
const video = { kind: 'video', url: 'https://cdn.example/a.mp4' };

describe('readMedia', () => {
  it.each([
    ['![](https://cdn.example/a.png)', image],
    ['![alt text](https://cdn.example/a.png "title")', image],
    ['<img src="https://cdn.example/a.png">', image],
    [
      '![](https://cdn-uploads.huggingface.co/a.png )',
      { kind: 'image', url: 'https://cdn-uploads.huggingface.co/a.png' },
    ],
    ['![](/avatars/x.svg)', { kind: 'image', url: 'https://huggingface.co/avatars/x.svg' }],
    ['[Watch Video](https://cdn.example/a.mp4)', video],
    ['[Watch Video]https://cdn.example/a.mp4', video],
    ["<video src='https://cdn.example/a.mp4'></video>", video],
    ['<div><video controls src="https://cdn.example/a.mp4" muted="false"></video></div>', video],
    ['<video controls><source type="video/mp4" src=https://cdn.example/a.mp4></video>', video],
  ])('reads %s', (line, media) => expect(readMedia(line)).toEqual({ media }));

  it.each([
    '![](http://cdn.example/a.png)',
    '![](javascript:alert(1))',
    '![](data:image/png;base64,AAAA)',
    '![]()',
    '![](https://)',
    '![](https://xn--a.huggingface.co/a.png)',
    '![](https://한국.example/a.png)',
    '![](https://huggingface.co:x/a.png)',
    '[Watch Video]',
    '<div>',
    '</video></div>',
    '<video src="javascript:alert(1)"></video>',
    '<video data-src="https://cdn.example/a.mp4"></video>',
  ])('takes no address from %s', (line) => expect(readMedia(line)).toEqual({ media: null }));

  it.each([
    'text',
    '<think> 태그',
    '<div>글</div>',
    '[Watch Video](https://cdn.example/a.mp4) 글',
    '![](a) ![](b) 글',
    '- ![](https://cdn.example/a.png)',
  ])('is not %s', (line) => expect(readMedia(line)).toBeNull());
});
