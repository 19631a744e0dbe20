// A folder that is no module.
