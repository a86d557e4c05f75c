//! Wakes the app in the browser. Nothing else lives here: what people see is in `app`.

use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the page's script once the code has arrived.
#[wasm_bindgen]
pub fn hydrate() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    app::wake();
}
