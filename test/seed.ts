import fc from 'fast-check';

/** Property tests draw the same cases at every run; another `SEEDBED_TEST_SEED` looks further. */
fc.configureGlobal({ seed: Number(process.env.SEEDBED_TEST_SEED ?? 1) });
