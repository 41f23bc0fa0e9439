import { contextBridge, ipcRenderer, webUtils } from 'electron';

const portWanted = 'strand:port-wanted';
const portGiven = 'strand:port';

contextBridge.exposeInMainWorld('strandHost', {
  transport: 'message-port',
  pathOf: (file: File) => webUtils.getPathForFile(file),
  chooseFolder: () => ipcRenderer.invoke('strand:choose-folder'),
  openContents: (path: string) => ipcRenderer.invoke('strand:open-contents', path),
});

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source !== window || event.origin !== window.location.origin || event.data !== portWanted) return;
  const { port1, port2 } = new MessageChannel();
  ipcRenderer.postMessage(portGiven, null, [port2]);
  window.postMessage(portGiven, window.location.origin, [port1]);
});

ipcRenderer.on('strand:command', (_event, strandCommand: unknown) => {
  window.postMessage({ strandCommand }, window.location.origin);
});
