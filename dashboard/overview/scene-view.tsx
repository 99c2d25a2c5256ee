// A scene as SVG: each part that leads somewhere is a link, with its name on hover and for those who hear the page.
import { useRef, useState } from 'preact/hooks';
import { type Mark, type Part, type Scene, SMALL } from '../../src/core/chart/scene';

interface Props {
  scene: Scene;
  label: string;
  steps: boolean;
}

export function SceneView({ scene, label, steps }: Props) {
  const own = useRef<SVGSVGElement>(null);
  const [at, setAt] = useState(-1);
  const { width, height, parts } = scene;
  const linked = parts.filter(({ link }) => link);
  // The latest mark is where one begins.
  const stop = at < 0 || at >= linked.length ? linked.length - 1 : at;
  const onKeyDown = (event: KeyboardEvent): void => {
    const rtl = document.documentElement.dir === 'rtl';
    const by = { ArrowLeft: rtl ? 1 : -1, ArrowRight: rtl ? -1 : 1 }[event.key];
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? linked.length - 1 : by === undefined ? null : stop + by;
    if (to === null || linked[to] === undefined) return;
    event.preventDefault();
    setAt(to);
    own.current?.querySelectorAll<SVGAElement>('a')[to]?.focus();
  };
  return (
    <svg
      ref={own}
      class="scene"
      role="group"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      {...(steps && { onKeyDown })}
    >
      {parts.map((part, nth) =>
        part.link ? (
          <LinkedPart
            key={nth}
            part={part}
            {...(steps && { tabindex: linked[stop] === part ? 0 : -1, onFocus: () => setAt(linked.indexOf(part)) })}
          />
        ) : (
          <g key={nth} aria-hidden="true">
            <Marks marks={part.marks} />
          </g>
        ),
      )}
    </svg>
  );
}

/** Its words stand above the link, not in it: the link's name says them, and more. */
function LinkedPart({ part, ...focus }: { part: Part; tabindex?: number; onFocus?(): void }) {
  const { link, hit, marks } = part;
  if (!link) return null;
  const words = marks.filter(({ kind }) => kind === 'text');
  return (
    <>
      <a href={link.href} aria-label={link.name} class="scene-link" {...focus}>
        <title>{link.name}</title>
        {hit && <rect class="scene-hit" {...hit} />}
        <Marks marks={marks.filter(({ kind }) => kind !== 'text')} />
      </a>
      {words.length > 0 && (
        <g aria-hidden="true" class="scene-words">
          <Marks marks={words} />
        </g>
      )}
    </>
  );
}

function Marks({ marks }: { marks: readonly Mark[] }) {
  return (
    <>
      {marks.map((mark, nth) => (
        <OneMark key={nth} mark={mark} />
      ))}
    </>
  );
}

function OneMark({ mark }: { mark: Mark }) {
  const paint = { 'data-paint': mark.paint, 'data-faint': mark.faint };
  if (mark.kind === 'rect') return <rect x={mark.x} y={mark.y} width={mark.width} height={mark.height} {...paint} />;
  if (mark.kind === 'path') return <path d={mark.d} {...paint} data-line={mark.line} stroke-width={mark.line} />;
  return (
    <text
      x={mark.x}
      y={mark.y}
      dy="0.35em"
      text-anchor={mark.anchor}
      font-size={mark.small ? SMALL : undefined}
      font-weight={mark.bold ? 600 : undefined}
      {...paint}
    >
      {mark.text}
    </text>
  );
}
