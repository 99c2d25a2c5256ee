// The place of a grid while it is not known what stands in it: as many lines as will be there.

const LINES = Array.from({ length: 14 }, (_, at) => at);

export function GridSkeleton() {
  return (
    <div class="grid-frame card grid-skeleton" aria-hidden="true">
      {LINES.map((at) => (
        <div key={at}>
          <span class="bone" />
          <span class="bone" />
          <span class="bone" />
        </div>
      ))}
    </div>
  );
}
