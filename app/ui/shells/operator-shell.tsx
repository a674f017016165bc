import { WorkspaceShell, type WorkspaceShellProps } from './workspace-shell';

/** The operator's place: the workspace of nobody's organization, under the sign of Assidu. */
export function OperatorShell(props: Omit<WorkspaceShellProps, 'organization' | 'organizations'>) {
  return <WorkspaceShell {...props} />;
}
