// The panel's first script. Unlike the popup's it puts nothing into the page: nobody has pressed yet.
void import('./main');
