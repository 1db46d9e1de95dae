import * as vscode from 'vscode';
import type { Dependencies } from '../datasets/dependencies';
import { LensProvider } from './lensProvider';

const selector: vscode.DocumentSelector = [{ language: 'sql' }, { pattern: '**/*.{sql,ddl}' }];

export function registerLenses({ engine, log }: Dependencies): vscode.Disposable {
  const provider = new LensProvider(engine, log);
  return vscode.Disposable.from(provider, vscode.languages.registerCodeLensProvider(selector, provider));
}
