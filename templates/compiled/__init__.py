"""Templates compiled once: tags read by Jinja become one Python function; what a tag may do is a short list."""
