"""A library of saved replies judged as a whole: what no look at a single reply can show. One file a judgement."""
