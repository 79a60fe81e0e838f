import type { FormViewState } from '../../forms/form-view-state.js';

/** What a survey shows beside its form. */
export interface SurveyExtras {
  isPoll: boolean;
  /** That this device has voted before; empty where it has not. */
  remark: string;
  /** Whether a vote that is in may be changed now. */
  canChange: boolean;
  change(): void;
}

/** A form's state with what a survey adds. */
export interface SurveyViewState extends FormViewState {
  survey?: SurveyExtras;
}
