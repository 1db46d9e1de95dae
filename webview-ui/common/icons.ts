/** 16-unit outlines drawn with the colour of the text around them. */
const paths = {
  primary: 'M5.5 6.5a3.5 3.5 0 1 1 3.4 4.4L7.5 12.3H6v1.5H4.5v1.5H2v-2.6l4-4A3.5 3.5 0 0 1 5.5 6.5Zm4.5-1.2a1 1 0 1 0 0-.1Z',
  foreign: 'M3 3.5h4v1.4H4.4v6.7h6.7V9h1.4v4H3Zm6-1.5h5v5h-1.5V4.6L8 9.1 6.9 8l4.5-4.5H9Z',
  unique: 'M8 1.8 14.2 8 8 14.2 1.8 8Zm0 2.1L3.9 8 8 12.1 12.1 8Z',
  accepted: 'M13.7 4.3 6.3 12 2.3 8l1-1 3 2.9 6.3-6.6Z',
  refused: 'M8 6.9 11.9 3 13 4.1 9.1 8l3.9 3.9-1.1 1.1L8 9.1 4.1 13 3 11.9 6.9 8 3 4.1 4.1 3Z',
  warning: 'M8 1.5 15 14H1Zm0 3L3.6 12.7h8.8ZM7.3 7h1.4v3H7.3Zm0 3.7h1.4V12H7.3Z',
} as const;

export type IconName = keyof typeof paths;

const svg = 'http://www.w3.org/2000/svg';

/** An icon that says nothing to screen readers; what it means stands beside it or in a title. */
export function icon(name: IconName): SVGSVGElement {
  const created = document.createElementNS(svg, 'svg');
  created.setAttribute('viewBox', '0 0 16 16');
  created.setAttribute('aria-hidden', 'true');
  created.setAttribute('class', `icon icon-${name}`);
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', paths[name]);
  path.setAttribute('fill-rule', 'evenodd');
  created.append(path);
  return created;
}
