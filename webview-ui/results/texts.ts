import { resultsStrings } from '../../src/protocol/resultsStrings';
import { textsOf } from '../common/strings';

/** The result panel's texts in the user's language. */
export const text = textsOf(resultsStrings);
