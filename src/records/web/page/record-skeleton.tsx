import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import classes from './record-page.module.css';

/** The three columns before anything is known: nothing moves when it comes. */
export function RecordSkeleton() {
  return (
    <div className={classes.columns}>
      <div className={classes.who}>
        <SkeletonRows count={9} />
      </div>
      <div className={classes.feed}>
        <div className={classes.reading}>
          <SkeletonRows count={7} height={56} />
        </div>
      </div>
      <div className={classes.links}>
        <SkeletonRows count={6} />
      </div>
    </div>
  );
}
