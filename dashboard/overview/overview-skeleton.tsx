// The room while its totals are read: the same boxes, so that nothing jumps.

export function OverviewSkeleton() {
  return (
    <div class="charts" aria-hidden="true">
      {[0, 1, 2, 3].map((nth) => (
        <div key={nth} class="chart card chart-bone" />
      ))}
    </div>
  );
}
