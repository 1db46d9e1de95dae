import { previewStrings } from '../../src/protocol/previewStrings';
import { textsOf } from '../common/strings';

/** The preview's texts in the user's language. */
export const text = textsOf(previewStrings);
