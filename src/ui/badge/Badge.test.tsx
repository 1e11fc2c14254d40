// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { sampleView, viewWith } from '../panel/sample-view';
import { Badge } from './Badge';

it('says votes, date and rank, and leads to the panel', () => {
  const root = document.createElement('div');
  const onOpen = vi.fn<() => void>();
  render(<Badge view={sampleView} language="en" onOpen={onOpen} />, root);
  const text = (field: string) => root.querySelector(`[data-field="${field}"]`)!.textContent;
  expect([text('votes'), text('date'), text('rank')]).toEqual(['48', '2 Jan 2025', '1/24']);
  root.querySelector('button')!.click();
  expect(onOpen).toHaveBeenCalledOnce();
});

it('is as short in Korean', () => {
  const root = document.createElement('div');
  render(<Badge view={sampleView} language="ko" onOpen={() => {}} />, root);
  expect(root.querySelector('time')!.textContent).toBe('2025. 1. 2.');
});

it('says which count a rank comes from, where it shows a fresher one', () => {
  const root = document.createElement('div');
  const votes = { ...sampleView.paper.votes!, count: 120 };
  render(<Badge view={viewWith({ votes })} language="en" onOpen={() => {}} />, root);
  expect(root.querySelector('[data-field="rank"]')!.getAttribute('aria-label')).toBe('No. 1 of 24, ranked by 48 votes');
});
