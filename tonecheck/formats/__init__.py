"""Where drafts come from: files of several shapes, read so that they can be written back unharmed."""
