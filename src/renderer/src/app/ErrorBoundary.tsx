import { Component, type ReactNode } from 'react';
import { CrashedPage } from './CrashedPage.tsx';

type Props = { readonly children: ReactNode };

/** Catches a bug in the screen, so that it never ends in a white page. */
export class ErrorBoundary extends Component<Props, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? <CrashedPage /> : this.props.children;
  }
}
