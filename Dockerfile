# The pages of `careerpath app` for many people: small, without root, and nothing of it is
# written to. docs/en/howto/serve.md says how to run it.
#
#     docker build --tag careerpath .
#     docker run --read-only --tmpfs /tmp --cap-drop ALL --publish 8765:8765 careerpath \
#         --allow-host careers.example.org
FROM python:3.13-slim-trixie AS build
WORKDIR /source
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_NO_COMPILE=1
RUN python -m venv /careerpath
# What is locked, before what changes more often.
COPY requirements/serve.txt requirements/
RUN /careerpath/bin/pip install --require-hashes --requirement requirements/serve.txt
COPY pyproject.toml setup.cfg README.md LICENSE ./
COPY graph graph
COPY src src
RUN /careerpath/bin/pip install --no-deps --no-build-isolation . \
    && /careerpath/bin/pip uninstall --yes setuptools pip
# What would be made at the first start is made now: the parsed graph and compiled modules.
ENV CAREERPATH_CACHE=/careerpath/cache
RUN /careerpath/bin/careerpath role office-manager >/dev/null \
    && echo "We look for a receptionist." >advertisement.txt \
    && /careerpath/bin/careerpath match advertisement.txt >/dev/null \
    && python -m compileall -q /careerpath/lib

FROM python:3.13-slim-trixie
COPY --from=build /careerpath /careerpath
ENV PATH=/careerpath/bin:$PATH \
    CAREERPATH_CACHE=/careerpath/cache \
    CAREERPATH_NO_PROFILE=1 \
    MPLCONFIGDIR=/tmp/matplotlib \
    PYTHONDONTWRITEBYTECODE=1
USER 65532:65532
EXPOSE 8765
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD \
    ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8765/health', timeout=4)"]
ENTRYPOINT ["careerpath", "app", "--host", "0.0.0.0", "--no-browser"]
