// A dialog of an add-in that says where it stands and closes.

void Office.onReady().then(({ host }) => {
  Office.context.ui.messageParent(String(host));
});
