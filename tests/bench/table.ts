import type { FullResult } from './result';

const HEADS = ['row', 'this project: median / p95', 'floor: median / p95', 'ratio', 'at most', 'ok'];

/** The results side by side, as a person reads them. */
export function tableOf(results: readonly FullResult[]): string {
  const cells = [HEADS, ...results.map(cellsOf)];
  const widths = HEADS.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ');
  const [head, ...rows] = cells.map(line);
  return [head, '─'.repeat(head!.length), ...rows].join('\n');
}

function cellsOf({ row, unit, value, p95, floor, floorP95, ratio, limit, ok }: FullResult): string[] {
  return [
    row,
    `${figure(value)} / ${figure(p95)} ${unit}`,
    floor === null ? '' : `${figure(floor)} / ${figure(floorP95!)} ${unit}`,
    ratio === null ? '' : `${figure(ratio)} ×`,
    ratio === null ? `${figure(limit)} ${unit}` : `${figure(limit)} ×`,
    ok ? 'yes' : 'NO',
  ];
}

function figure(number: number): string {
  const digits = Math.abs(number) >= 100 ? 0 : Math.abs(number) >= 10 ? 1 : Math.abs(number) >= 1 ? 2 : 4;
  return Number(number.toFixed(digits)).toLocaleString('en', { maximumFractionDigits: 4 });
}
