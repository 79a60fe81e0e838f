# The endpoint behind forms, for whoever has none yet. docs/endpoint.md says how it is run.
FROM node:22-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --ignore-scripts && npm run build

FROM node:22-slim
ENV NODE_ENV=production PORT=8080 HOST=0.0.0.0 MUNI_DATA_DIR=/data MUNI_FORMS_DIR=/forms
WORKDIR /app
COPY --from=build /app/package.json ./
RUN npm pkg delete devDependencies overrides \
  && npm install --omit=dev --ignore-scripts hono@4 @hono/node-server@2 pg@8 @electric-sql/pglite@0.5 \
  && npm cache clean --force \
  && mkdir /data /forms && chown node:node /data
COPY --from=build /app/bin ./bin
COPY --from=build /app/demo/server ./demo/server
COPY --from=build /app/dist ./dist
COPY --from=build /app/docs/endpoint.md ./docs/
USER node
VOLUME /data /forms
EXPOSE 8080
HEALTHCHECK CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/healthz').then((r)=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "bin/muni-widgets.mjs", "serve"]
