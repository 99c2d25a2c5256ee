// A chart with all it comes with: its name, itself, its numbers as a table, and the ways to take it away.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Scene, Surface } from '../../src/core/chart/scene';
import { t } from '../../src/platform/strings';
import { ChartExport } from './chart-export';
import { ChartTable, type TableOf } from './chart-table';
import { SceneView } from './scene-view';
import { textWidth } from './text-width';

interface Props {
  id: string;
  title: string;
  /** What it shows, for those who hear the page; the title where that says it. */
  label?: string;
  hint?: ComponentChildren;
  draw(surface: Surface): Scene;
  table: TableOf;
  /** Steps through its marks with the arrow keys: one stop of the Tab key instead of one a mark. */
  steps?: boolean;
  children?: ComponentChildren;
}

export function Chart({ id, title, label = title, hint, draw, table, steps = false, children }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [opened, setOpened] = useState(false);
  useLayoutEffect(() => {
    const own = frame.current;
    if (!own) return;
    const watch = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    watch.observe(own);
    setWidth(own.clientWidth);
    return () => watch.disconnect();
  }, []);
  const rtl = document.documentElement.dir === 'rtl';
  const scene = width > 0 ? draw({ width, rtl, measure: textWidth }) : null;
  return (
    <section class="chart card" data-chart={id} aria-labelledby={`chart-${id}`}>
      <div class="chart-head">
        <h2 id={`chart-${id}`}>{title}</h2>
        {scene && <ChartExport id={id} title={title} scene={scene} />}
      </div>
      {hint && <p class="small quiet">{hint}</p>}
      <div ref={frame} class="chart-frame">
        {scene && <SceneView scene={scene} label={label} steps={steps} />}
      </div>
      {children}
      <details class="chart-numbers" data-table={id} onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary class="small">{t('chart_as_table')}</summary>
        {opened && <ChartTable caption={title} {...table} />}
      </details>
    </section>
  );
}
