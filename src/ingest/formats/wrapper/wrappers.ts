import { composeWrapper } from './composeWrapper';
import { criWrapper } from './criWrapper';
import { dockerWrapper } from './dockerWrapper';
import { kubectlPrefix, kubectlTimes } from './kubectlWrappers';
import type { Wrapper } from './wrapper';

/** Every wrapper that is taken off, the more certain first. */
export const wrappers: readonly Wrapper[] = [criWrapper, dockerWrapper, kubectlPrefix, composeWrapper, kubectlTimes];
