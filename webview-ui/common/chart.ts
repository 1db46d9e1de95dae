import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';

/** A series: its points by place on the horizontal axis and value; null leaves a gap. */
export interface ChartSeries {
  readonly name: string;
  readonly points: readonly (readonly [number, number | null])[];
}

/** What a chart shows; moments on a `time` axis in milliseconds of UTC, places on a `category` axis by number. */
export interface ChartData {
  readonly kind: 'bar' | 'line' | 'area' | 'scatter';
  readonly axis: 'category' | 'value' | 'time';
  readonly categories: readonly string[];
  readonly xName: string;
  readonly yName: string;
  readonly series: readonly ChartSeries[];
  /** With those that are not drawn. */
  readonly seriesInAll: number;
}

use([BarChart, LineChart, ScatterChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer, SVGRenderer]);

/** The only file that knows the chart library: a chart in the theme's colours, drawn anew when the theme or its place changes. */
export class Chart {
  readonly root = document.createElement('div');
  private readonly chart: EChartsType;
  private readonly resizing = new ResizeObserver(() => this.fit());
  private readonly theming = new MutationObserver(() => this.draw());
  private data: ChartData | undefined;

  constructor() {
    this.root.className = 'chart';
    this.root.setAttribute('role', 'img');
    this.chart = init(this.root, undefined, { renderer: 'canvas', width: 10, height: 10, useDirtyRect: false });
    this.resizing.observe(this.root);
    this.theming.observe(document.documentElement, { attributeFilter: ['style'] });
    this.theming.observe(document.body, { attributeFilter: ['class'] });
  }

  /** `description` is what screen readers say. */
  show(data: ChartData, description: string): void {
    this.data = data;
    this.root.setAttribute('aria-label', description);
    this.draw();
  }

  /** The picture at twice its size on the screen, in base64. */
  png(): string {
    const url = this.chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: color('--vscode-editor-background') });
    return url.slice(url.indexOf(',') + 1);
  }

  svg(): string {
    const size = { width: this.root.clientWidth, height: this.root.clientHeight };
    const picture = init(null, undefined, { renderer: 'svg', ssr: true, ...size });
    picture.setOption({ ...this.option(), animation: false, backgroundColor: color('--vscode-editor-background') });
    const text = picture.renderToSVGString();
    picture.dispose();
    return text;
  }

  dispose(): void {
    this.resizing.disconnect();
    this.theming.disconnect();
    this.chart.dispose();
  }

  private fit(): void {
    const { clientWidth: width, clientHeight: height } = this.root;
    if (width === 0 || height === 0) return;
    this.chart.resize({ width, height });
    // Whether names have room depends on the width.
    this.draw();
  }

  private draw(): void {
    if (this.data) this.chart.setOption(this.option(), { notMerge: true });
  }

  private option(): EChartsCoreOption {
    return this.data ? optionOf(this.data, readTheme(), this.root.clientWidth) : {};
  }
}

interface Theme {
  readonly palette: readonly string[];
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly surface: string;
  readonly font: string;
  readonly still: boolean;
}

function color(name: string, fallback = ''): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim() || fallback;
}

function readTheme(): Theme {
  const charts = ['blue', 'green', 'purple', 'yellow', 'red', 'orange'].map((name) => color(`--vscode-charts-${name}`)).filter(Boolean);
  const text = color('--vscode-foreground', '#888');
  return {
    palette: charts.length > 0 ? charts : [text],
    text,
    quiet: color('--vscode-descriptionForeground', text),
    line: color('--vscode-charts-lines', color('--vscode-panel-border', text)),
    surface: color('--vscode-editorHoverWidget-background', color('--vscode-editor-background')),
    font: color('--vscode-font-family', 'sans-serif'),
    still: document.body.classList.contains('vscode-reduce-motion') || matchMedia('(prefers-reduced-motion: reduce)').matches,
  };
}

/** Shapes tell series apart where the six colours come round again. */
const symbols = ['circle', 'triangle', 'rect', 'diamond'];

function optionOf(data: ChartData, theme: Theme, width: number): EChartsCoreOption {
  const legend = data.series.length > 1;
  return {
    animation: !theme.still,
    animationDuration: 250,
    useUTC: true,
    color: [...theme.palette],
    textStyle: { fontFamily: theme.font, color: theme.text },
    grid: { left: 16, right: 24, top: legend ? 48 : 32, bottom: 16, outerBoundsMode: 'same', outerBoundsContain: 'all' },
    legend: { show: legend, type: 'plain', top: 6, textStyle: { color: theme.text }, icon: 'roundRect', itemWidth: 14, itemHeight: 8 },
    tooltip: {
      // What it would write as HTML has inline styles, which the page's policy forbids.
      renderMode: 'richText',
      trigger: data.kind === 'scatter' ? 'item' : 'axis',
      backgroundColor: theme.surface,
      borderColor: theme.line,
      textStyle: { color: theme.text, fontFamily: theme.font, fontSize: 12 },
      axisPointer: { type: data.kind === 'bar' ? 'shadow' : 'line', lineStyle: { color: theme.quiet } },
    },
    xAxis: xAxis(data, theme, width),
    yAxis: {
      type: 'value',
      name: data.yName,
      nameTextStyle: { color: theme.quiet, align: 'left' },
      scale: data.kind === 'scatter' || data.kind === 'line',
      minInterval: isWhole(data) ? 1 : 0,
      axisLabel: { color: theme.quiet },
      splitLine: { lineStyle: { color: theme.line, opacity: 0.35 } },
    },
    series: data.series.map((series, index) => seriesOption(data, series, index, theme)),
  };
}

function xAxis(data: ChartData, theme: Theme, width: number): object {
  return {
    type: data.axis,
    ...(data.axis === 'category' ? { data: data.categories } : {}),
    name: data.xName,
    nameLocation: 'middle',
    nameGap: 26,
    nameTextStyle: { color: theme.quiet },
    scale: true,
    boundaryGap: data.axis === 'category' ? data.kind === 'bar' || data.kind === 'scatter' : undefined,
    axisLabel: { color: theme.quiet, hideOverlap: true, ...namesBelow(data, width) },
    axisLine: { lineStyle: { color: theme.line } },
    axisTick: { show: false },
    splitLine: { show: false },
  };
}

/** More names than these are thinned out. */
const mostNames = 30;
const letterWidth = 7;

/** Names that have no room side by side are slanted, so that all of them are there. */
function namesBelow({ axis, categories }: ChartData, width: number): object {
  const longest = categories.reduce((length, name) => Math.max(length, name.length), 0);
  const crowded = axis === 'category' && longest * letterWidth > (width - 80) / Math.max(1, categories.length);
  if (!crowded || categories.length > mostNames) return { width: 140, overflow: 'truncate' };
  return { interval: 0, rotate: 40, width: 110, overflow: 'truncate', hideOverlap: false };
}

function isWhole({ series }: ChartData): boolean {
  return series.every(({ points }) => points.every(([, value]) => value === null || Number.isInteger(value)));
}

function seriesOption(data: ChartData, series: ChartSeries, index: number, theme: Theme): object {
  const common = { name: series.name, data: series.points, emphasis: { focus: data.series.length > 1 ? 'series' : 'none' } };
  if (data.kind === 'bar') return { ...common, type: 'bar', barMaxWidth: 48 };
  const symbol = symbols[Math.floor(index / theme.palette.length) % symbols.length];
  if (data.kind === 'scatter') return { ...common, type: 'scatter', symbol, symbolSize: 7, itemStyle: { opacity: 0.75 } };
  const area = data.kind === 'area' ? { areaStyle: { opacity: data.series.length > 1 ? 0.2 : 0.3 } } : {};
  return { ...common, ...area, type: 'line', symbol, showSymbol: series.points.length <= 40, symbolSize: 5, lineStyle: { width: 2 } };
}
