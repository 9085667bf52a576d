import process from 'node:process';
import fc from 'fast-check';

/**
 * Everybody's run tries the same inputs, so that a red run is the change's doing. `PROPERTY_SEED=$RANDOM npm test`
 * looks for others; what it finds becomes an example of the property.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) });
