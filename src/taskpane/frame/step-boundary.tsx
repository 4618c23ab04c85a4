import { Button } from '@fluentui/react-components';
import { Component, type ReactElement, type ReactNode } from 'react';
import { EmptyState } from '../parts/empty-state';
import { FRAME_TEXT as TEXT } from '../text/frame-text';

interface State {
  readonly failure: string | null;
}

/** Keeps a step that broke from taking the pane with it; what she typed is in the session. */
export class StepBoundary extends Component<
  { readonly children: ReactNode; readonly onRetry: () => void },
  State
> {
  override state: State = { failure: null };

  static getDerivedStateFromError(cause: unknown): State {
    return { failure: cause instanceof Error ? cause.message : String(cause) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return <Broken failure={failure} onRetry={this.#retry} />;
  }

  readonly #retry = (): void => {
    this.props.onRetry();
    this.setState({ failure: null });
  };
}

function Broken({
  failure,
  onRetry,
}: {
  readonly failure: string;
  readonly onRetry: () => void;
}): ReactElement {
  return (
    <EmptyState text={`${TEXT.brokenTitle}。${TEXT.brokenNext(failure)}`}>
      <Button style={{ minHeight: 44 }} onClick={onRetry}>
        {TEXT.again}
      </Button>
    </EmptyState>
  );
}
