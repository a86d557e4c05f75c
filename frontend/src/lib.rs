//! Wakes the app in the browser. Nothing else lives here: what people see is in `app`.

use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the page's script once the code and the words of the page's language have arrived.
#[wasm_bindgen]
pub fn hydrate(words: String) {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    app::wake(words);
}
