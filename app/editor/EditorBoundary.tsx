import { Component, type ReactNode } from 'react'

interface EditorBoundaryProps {
  onFailure(): void
  children: ReactNode
}

/** Keeps a fault of the editor from taking down the page: its owner then shows the plain box again. */
export class EditorBoundary extends Component<EditorBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidCatch() {
    this.props.onFailure()
  }

  override render() {
    return this.state.hasFailed ? null : this.props.children
  }
}
