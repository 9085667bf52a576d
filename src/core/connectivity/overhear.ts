import type { Http, HttpOutcome } from '../vendors/http.ts';

/** The same door, with somebody beside it who hears where each call went and how it ended. */
export function overheard(http: Http, hear: (origin: string, outcome: HttpOutcome) => void): Http {
  const told = async (url: URL, outcome: Promise<HttpOutcome>): Promise<HttpOutcome> => {
    const ended = await outcome;
    hear(url.origin, ended);
    return ended;
  };
  return {
    post: (request) => told(request.url, http.post(request)),
    get: (request) => told(request.url, http.get(request)),
  };
}
