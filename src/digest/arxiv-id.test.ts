import { describe, expect, it } from 'vitest';
import { arxivIdOfUrl, parseArxivId } from './arxiv-id';

describe('parseArxivId', () => {
  it.each([
    ['2502.18417', '2502.18417'],
    ['2502.18417v12', '2502.18417'],
    ['0704.0001', '0704.0001'],
    ['hep-th/9901001', 'hep-th/9901001'],
    ['hep-th/9901001v2', 'hep-th/9901001'],
    ['math.GT/0309136', 'math/0309136'],
    ['cond-mat.str-el/0405123', 'cond-mat/0405123'],
    ['arXiv:2502.18417v2', '2502.18417'],
    ['cond-mat/9709222', 'cond-mat/9709222'],
  ])('reads %s', (text, id) => expect(parseArxivId(text)).toBe(id));

  it.each(['', '2502', '2513.00001', '2502.184', '2502.184170', 'abs/2502.18417', '../../etc', 'hep-th/99010010'])(
    'refuses %j',
    (text) => expect(parseArxivId(text)).toBeNull(),
  );
});

describe('arxivIdOfUrl', () => {
  it.each([
    ['https://arxiv.org/abs/2502.18417', '2502.18417'],
    ['https://arxiv.org/abs/2502.18417v2', '2502.18417'],
    ['https://arxiv.org/abs/2502.18417/', '2502.18417'],
    ['https://www.arxiv.org/abs/2502.18417v3/?context=cs.CL#content', '2502.18417'],
    ['https://export.arxiv.org/abs/hep-th/9901001v1//', 'hep-th/9901001'],
    ['http://arxiv.org//abs//2502.18417', '2502.18417'],
    ['https://arxiv.org/abs/hep-th%2F9901001', 'hep-th/9901001'],
    ['https://arxiv.org/abs/arXiv:2502.18417', '2502.18417'],
    ['https://arxiv.org/pdf/2502.18417v2.pdf', '2502.18417'],
    ['https://arxiv.org/html/2502.18417v1/', '2502.18417'],
  ])('finds the paper of %s', (address, id) => expect(arxivIdOfUrl(address)).toBe(id));

  it.each([
    'https://arxiv.org/list/cs.CL/new',
    'https://arxiv.org/abs/',
    'https://arxiv.org/abs/2513.00001',
    'https://arxiv.org/abs/2502.184170',
    'https://arxiv.org/abs/%E0%A4%A',
    'https://arxiv.org.example.net/abs/2502.18417',
    'not an address',
  ])('finds none in %s', (address) => expect(arxivIdOfUrl(address)).toBeNull());
});
